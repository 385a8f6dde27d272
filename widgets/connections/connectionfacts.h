#pragma once

#include "operations/enginestatus.h"
#include "words/reader.h"

#include <QCoreApplication>

namespace signalbox {

/// One line of what is known about a link.
struct LinkFact
{
    enum class Weight { Plain, Good, Remark, Stop };
    Weight weight = Weight::Plain;
    QString name;
    QString value;
    QString tip {}; ///< where it comes from
};

/// How a connection may be asked, how it is asked now, and what it stands on, in words. Everything here is wall time.
class ConnectionFacts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFacts)
public:
    explicit ConnectionFacts(Reader reader) : m_reader(std::move(reader)) { }

    std::vector<LinkFact> of(const ConnectionStatus &connection, Instant wallNow) const;

private:
    LinkFact limits(const ConnectionPlan &plan) const;
    LinkFact load(const ConnectionPlan &plan) const;
    LinkFact pause(const ConnectionPlan &plan, const QString &host, Instant wallNow) const;
    LinkFact token(Instant expires, Instant wallNow) const;
    LinkFact certificate(const ConnectionCertificate &certificate, Instant wallNow) const;
    void addCertificates(std::vector<LinkFact> &facts, const ConnectionStatus &connection, Instant wallNow) const;

    Reader m_reader;
};

} // namespace signalbox
