#include "operations/operationsdesk.h"
