// A static library needs one source; tokens and style sheet travel with it as a Qt resource.
