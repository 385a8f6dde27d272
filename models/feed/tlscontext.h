#pragma once

#include "base/result.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

struct ssl_ctx_st;
struct ssl_st;
struct x509_store_ctx_st;

namespace signalbox {

struct TlsFiles
{
    QString ca, certificate, key; ///< PEM; certificate and key may be empty together
    QString host; ///< the name or address that the server's certificate must carry
};

/// A TLS client context (TLS 1.2 and up, one trusted root, name checked) that remembers why a handshake
/// failed, which libmosquitto does not tell. Any thread.
class TlsContext
{
public:
    /// Error "connection.tls-file" {file}.
    static Result<std::unique_ptr<TlsContext>> make(const TlsFiles &files);
    ~TlsContext();

    ssl_ctx_st *context() const { return m_context; }
    /// What went wrong since the last call, as "connection.tls-*".
    std::optional<Error> takeTrouble();
    /// The handshake was done on our side since the last reset: in TLS 1.3 before the server judged our certificate.
    bool shookHands() const { return m_shookHands; }
    void reset();

private:
    TlsContext() = default;
    Result<void> load(const TlsFiles &files);
    static int verify(int good, x509_store_ctx_st *chain);
    static void inform(const ssl_st *ssl, int where, int value);
    void note(Error error);

    ssl_ctx_st *m_context = nullptr;
    std::atomic<bool> m_shookHands = false;
    std::mutex m_mutex;
    std::optional<Error> m_trouble;
};

} // namespace signalbox
