"""Landing speed: ours beside a raw COPY pipe, dlt and pandas, in one run. See benchmarks/README.md."""
