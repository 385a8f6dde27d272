// A static library needs one source; the arcs travel with it as a Qt resource.
