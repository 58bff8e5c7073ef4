"""The formats a release comes in; each turns blocks of rows into the bytes of one file. `kinds` lists them."""
