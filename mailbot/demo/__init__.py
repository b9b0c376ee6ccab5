"""Embedded mail servers and a month in the sample office."""
