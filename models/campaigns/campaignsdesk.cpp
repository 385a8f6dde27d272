#include "campaigns/campaignsdesk.h"
