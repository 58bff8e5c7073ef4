"""Database servers and files of the departments: one module each, and the cells and lines they need."""
