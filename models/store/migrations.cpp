#include "store/migrations.h"

#include "store/sql.h"

#include <QDir>
#include <QFile>

namespace signalbox {

namespace {

tl::unexpected<Error> stepFailed(const QString &step, const Error &cause)
{
    return tl::unexpected(Error { QStringLiteral("store.migration"), { { QStringLiteral("step"), step } }, cause.technical });
}

Result<int> schemaOf(QSqlDatabase &db)
{
    const auto exists = sql::number(db, QStringLiteral("select count(*) from sqlite_master where name='meta'"));
    if (!exists) return tl::unexpected(exists.error());
    if (exists->value_or(0) == 0) return 0;
    const auto schema = sql::number(db, QStringLiteral("select value from meta where name='schema'"));
    if (!schema) return tl::unexpected(schema.error());
    return static_cast<int>(schema->value_or(0));
}

Result<void> applyStep(QSqlDatabase &db, int number, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return stepFailed(path, { {}, {}, file.errorString() });
    auto transaction = sql::Transaction::begin(db);
    if (!transaction) return tl::unexpected(transaction.error());
    // Another process may have gone ahead while this one waited for the lock.
    const auto schema = schemaOf(db);
    if (!schema) return tl::unexpected(schema.error());
    if (*schema >= number) return {};
    for (const QString &statement : splitStatements(QString::fromUtf8(file.readAll())))
        if (auto done = sql::execute(db, statement); !done) return stepFailed(path, done.error());
    auto noted = sql::select(db, QStringLiteral("insert into meta (name, value) values ('schema', ?) "
                                                "on conflict (name) do update set value = excluded.value"), { number });
    if (!noted) return stepFailed(path, noted.error());
    noted->finish();
    return transaction->commit();
}

} // namespace

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    QString current;
    bool quoted = false;
    for (qsizetype i = 0; i < script.size(); ++i) {
        const QChar c = script[i];
        if (!quoted && c == u'-' && i + 1 < script.size() && script[i + 1] == u'-') {
            while (i < script.size() && script[i] != u'\n') ++i;
            current += u'\n';
            continue;
        }
        if (c == u'\'') quoted = !quoted;
        if (c == u';' && !quoted) {
            if (!current.trimmed().isEmpty()) statements += current.trimmed();
            current.clear();
        } else {
            current += c;
        }
    }
    if (!current.trimmed().isEmpty()) statements += current.trimmed();
    return statements;
}

Result<int> migrate(QSqlDatabase &db, const QString &dialect)
{
    const QDir folder(QStringLiteral(":/signalbox/sql/") + dialect);
    const QStringList steps = folder.entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name);
    const int known = steps.isEmpty() ? 0 : steps.last().left(3).toInt();
    if (known == 0) return failure("store.migration", { { QStringLiteral("step"), folder.path() } }, QStringLiteral("no scripts"));
    const auto schema = schemaOf(db);
    if (!schema) return tl::unexpected(schema.error());
    if (*schema > known)
        return failure("store.newer", { { QStringLiteral("schema"), *schema }, { QStringLiteral("known"), known } });
    for (const QString &step : steps) {
        const int number = step.left(3).toInt();
        if (number <= *schema) continue;
        if (auto applied = applyStep(db, number, folder.filePath(step)); !applied) return tl::unexpected(applied.error());
    }
    return known;
}

} // namespace signalbox
