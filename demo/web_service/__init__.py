"""The web services of all departments that have one, as one small process of the demo."""
