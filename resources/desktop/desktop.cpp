// A static library needs one source; the picture travels with it as a Qt resource.
