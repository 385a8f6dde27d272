#pragma once

#include "operations/enginestatus.h"
#include "words/reader.h"

#include <QCoreApplication>

namespace signalbox {

/// How the links of the engine do, in sentences.
class LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)
public:
    explicit LinkWords(Reader reader) : m_reader(std::move(reader)) { }

    /// "A file that others write · positions of Traccar"
    QString feedKind(const FeedStatus &feed) const;
    QString feedStanding(const FeedStatus &feed) const;
    QStringList feedFigures(const FeedStatus &feed, Instant now) const;
    /// One line a reason: how often, what, when last.
    QStringList refusedFor(const FeedStatus &feed, Instant now) const;
    QString storeStanding(const StoreStatus &store) const;
    QStringList storeFigures(const StoreStatus &store) const;
    /// "eIM, camara, TLS with a client certificate"
    QString connectionKind(const ConnectionStatus &connection) const;
    QString connectionStanding(const ConnectionStatus &connection) const;
    QStringList connectionFigures(const ConnectionStatus &connection, Instant now) const;
    /// "The bearer token is kept in the keychain of this system."
    QString secretPlace(const QString &place) const;
    /// "Answered in 84 ms. Nothing was changed."
    QString passed(Span took) const;
    /// "84 ms", "1.2 s"
    QString duration(Span span) const;

private:
    Reader m_reader;
};

} // namespace signalbox
