"""Every quarter of an hour: publish what was prepared for a set time, and send again what a target did not take.

Is anything due? → publish it and write the pages → word to the portals and mirrors. Mostly nothing is, and the first
task is all there is to a run.
"""

from __future__ import annotations

from datetime import timedelta

from airflow.sdk import DAG, CronTriggerTimetable, chain

from dags import steps
from warehouse.clock import PROVINCE_TIME

with DAG(
    dag_id="releases_due",
    dag_display_name="Công bố đúng giờ và gửi lại",
    description="Công bố bản phát hành đã đến giờ, gửi lại cho các cổng và bản sao chưa nhận được",
    schedule=CronTriggerTimetable("*/15 * * * *", timezone=PROVINCE_TIME.key, run_immediately=timedelta(0)),
    catchup=False,
    max_active_runs=1,
    # An embargo ends whether or not somebody thought of switching this on.
    is_paused_upon_creation=False,
    default_args={"retries": 0},
    tags=["open data"],
) as dag:
    chain(steps.anything_due(), steps.publish_due(), steps.feed())
