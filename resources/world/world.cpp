// A static library needs one source; the tables travel with it as a Qt resource.
