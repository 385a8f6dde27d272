// The two interfaces with signals need one translation unit for their meta-objects.
#include "operations/enginestatus.h"
#include "operations/operationsdesk.h"
