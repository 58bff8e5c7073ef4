"""Workbooks and CSV files, in a folder or behind SFTP."""
