"""What the page can ask of files, each question in a module of its own; they come with the first question."""
