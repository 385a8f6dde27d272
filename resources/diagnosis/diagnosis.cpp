// A static library needs one source; the table travels with it as a Qt resource.
