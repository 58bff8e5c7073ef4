#!/bin/bash
# Runs once, when PostgreSQL makes its data folder: one login and one database each for the warehouse and for Airflow.
set -euo pipefail

create() {
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        --set login="$1" --set password="$2" --set database="$3" <<'SQL'
create role :"login" login password :'password';
create database :"database" owner :"login" encoding 'UTF8' locale 'C' template template0;
revoke connect on database :"database" from public;
SQL
}

create odw "$ODW_DATABASE_PASSWORD" warehouse
create airflow "$AIRFLOW_DATABASE_PASSWORD" airflow
