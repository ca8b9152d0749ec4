"""Shell commands of the exports."""
