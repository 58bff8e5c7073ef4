"""Thin: a DAG reads like a sentence and holds no logic. The only place that imports Airflow."""
