// A static library needs one source; the pages travel with it as Qt resources.
