"""What the program writes: letters from templates, the report as .docx, the register as .xlsx."""
