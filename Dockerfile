# One image for every part of production: Airflow, its workers, the portal, the command odw.
FROM python:3.13-slim

# What the wheels leave out: the time zone database, and two libraries of Microsoft's driver for SQL Server.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tzdata libltdl7 libgssapi-krb5-2 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 odw \
    && install --directory --owner=odw /srv/releases /srv/state /srv/airflow

WORKDIR /srv/odw
COPY requirements-bootstrap.lock requirements-celery.lock ./
RUN pip install --no-cache-dir --require-hashes --requirement requirements-bootstrap.lock \
    && uv pip sync --system --no-cache --require-hashes requirements-celery.lock requirements-bootstrap.lock

COPY . .
RUN uv pip install --system --no-cache --no-deps --no-build-isolation --editable . \
    && python -m compileall -q .

USER odw
ENV AIRFLOW_HOME=/srv/airflow \
    PYTHONPATH=/srv/odw/deploy/airflow \
    ODW_RELEASES=/srv/releases \
    ODW_STATE=/srv/state \
    PYTHONUNBUFFERED=1
CMD ["odw", "status"]
