"""A part of the benchmark each: measure(settings) prints its table."""
