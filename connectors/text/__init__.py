"""Vietnamese text on its way in: old encodings, normal forms, COPY's cells and lines."""
