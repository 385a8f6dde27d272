#pragma once

#include "world/eimhttp.h"
#include "world/smsrbook.h"

namespace signalbox::world {

/// ES5 over HTTP as the lab has it: a device that was woken asks, answers and tells.
class SmsrSouth
{
public:
    explicit SmsrSouth(SmsrBook &book) : m_book(book) { }
    static QString path();
    EimHttpAnswer answer(const EimHttpRequest &request);

private:
    SmsrBook &m_book;
};

} // namespace signalbox::world
