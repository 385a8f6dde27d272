#pragma once

#include "world/eimdispatch.h"
#include "world/eimhttp.h"

namespace signalbox::world {

/// ESipa over HTTPS (SGP.32 6.1): one path, DER in and out. Devices are not authenticated by TLS; their
/// cards sign what matters.
class EimSouth
{
public:
    explicit EimSouth(EimDispatch &dispatch) : m_dispatch(dispatch) { }
    EimHttpAnswer answer(const EimHttpRequest &request);

    static QString path(); ///< "/gsma/rsp2/asn1"

private:
    EimDispatch &m_dispatch;
};

} // namespace signalbox::world
