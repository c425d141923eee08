// Stands in the place of what a browser has of its own.
