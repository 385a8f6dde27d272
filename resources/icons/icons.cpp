// A static library needs one source; the drawings travel with it as a Qt resource.
