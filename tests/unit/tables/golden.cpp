#include "golden.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace signalbox;

namespace {

QJsonValue cell(const QAbstractItemModel &model, const QModelIndex &index)
{
    QJsonObject out { { QStringLiteral("text"), model.data(index, Qt::DisplayRole).toString() } };
    const auto put = [&](const char *name, int role) {
        const QVariant value = model.data(index, role);
        const bool nothing = !value.isValid() || (value.typeId() == QMetaType::Bool && !value.toBool());
        const bool repeated = value.typeId() == QMetaType::QString && value.toString() == out.value(u"text").toString();
        if (!nothing && !repeated) out.insert(QLatin1StringView(name), QJsonValue::fromVariant(value));
    };
    put("tip", Qt::ToolTipRole);
    put("accessible", Qt::AccessibleTextRole);
    put("raw", RawRole);
    put("state", StateRole);
    put("muted", MutedRole);
    put("mono", MonoRole);
    put("difference", DifferenceRole);
    put("hidden", HiddenRole);
    return out.size() == 1 ? out.value(u"text") : QJsonValue(out);
}

} // namespace

QByteArray dump(const QAbstractItemModel &model)
{
    QJsonArray heads, rows;
    for (int column = 0; column < model.columnCount(); ++column) {
        const bool right = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        heads.append(model.headerData(column, Qt::Horizontal).toString() + (right ? QStringLiteral(" >") : QString()));
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonObject cells { { QStringLiteral("id"), model.index(row, 0).data(RowIdRole).toString() } };
        for (int column = 0; column < model.columnCount(); ++column)
            cells.insert(QStringLiteral("%1 %2").arg(column, 2, 10, QLatin1Char('0')).arg(model.headerData(column, Qt::Horizontal).toString()),
                         cell(model, model.index(row, column)));
        rows.append(cells);
    }
    return QJsonDocument(QJsonObject { { QStringLiteral("heads"), heads }, { QStringLiteral("rows"), rows } }).toJson();
}

QString differenceFromGolden(const QString &name, const QByteArray &actual)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/golden/%1.json").arg(name));
    if (qEnvironmentVariableIsSet("SIGNALBOX_UPDATE_GOLDEN")) {
        const bool written = file.open(QIODevice::WriteOnly) && file.write(actual) == actual.size();
        return written ? QString() : QStringLiteral("cannot write ") + file.fileName();
    }
    if (!file.open(QIODevice::ReadOnly)) return QStringLiteral("no golden file ") + file.fileName();
    const QList<QByteArray> expected = file.readAll().split('\n'), got = actual.split('\n');
    for (qsizetype i = 0; i < std::max(expected.size(), got.size()); ++i)
        if (expected.value(i) != got.value(i))
            return QStringLiteral("%1 line %2:\n  expected %3\n  actual   %4").arg(name).arg(i + 1).arg(QString::fromUtf8(expected.value(i)), QString::fromUtf8(got.value(i)));
    return {};
}
