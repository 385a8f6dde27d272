#include "interchange/csvcell.h"
#include "interchange/rowwriter.h"

#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <xlsxwriter.h>

namespace signalbox {

namespace {

constexpr lxw_row_t mostRows = LXW_ROW_MAX;
constexpr qsizetype longestText = 32'767; // characters of a cell (ECMA-376)
constexpr double narrowest = 9, widest = 60; // characters of a column

/// What XML 1.0 can hold (2.2 Char), no longer than a cell.
QByteArray cellText(const QString &text)
{
    QString out = neutralised(text).left(longestText);
    for (QChar &c : out)
        if ((c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c >= QChar(0xfffe)) c = QChar::ReplacementCharacter;
    return out.toUtf8();
}

class SheetRows final : public RowWriter
{
public:
    SheetRows(const QString &path, const QString &title, const QString &notesTitle) : m_path(path), m_title(title), m_notesTitle(notesTitle) { }
    ~SheetRows() override
    {
        if (m_book != nullptr) lxw_workbook_free(m_book);
        if (m_begun) QFile::remove(partPath());
    }

    Result<void> begin(const std::vector<RowNote> &notes, const QStringList &heads) override
    {
        m_notes = notes;
        m_heads = heads;
        // Made now, so that a folder that cannot be written is said before the work.
        if (QFile probe(partPath()); !probe.open(QIODevice::WriteOnly)) return broken(probe.errorString());
        m_begun = true;
        m_folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
        lxw_workbook_options options {};
        options.constant_memory = LXW_TRUE;
        options.use_zip64 = LXW_FALSE;
        options.tmpdir = m_folder.data(); // there is room where the file will stand, or nowhere
        m_book = workbook_new_opt(QFile::encodeName(partPath()).constData(), &options);
        if (m_book == nullptr) return broken({});
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        return addSheet();
    }
    void text(const QString &text) override
    {
        if (!text.isEmpty()) note(worksheet_write_string(m_sheet, m_row, m_column, cellText(text).constData(), nullptr));
        ++m_column;
    }
    void number(double value) override { note(worksheet_write_number(m_sheet, m_row, m_column++, value, nullptr)); }
    Result<void> endRow() override
    {
        ++m_row;
        m_column = 0;
        if (m_error != LXW_NO_ERROR) return broken(QString::fromUtf8(lxw_strerror(m_error)));
        return m_row >= mostRows ? addSheet() : Result<void>();
    }
    Result<void> pack() override
    {
        closeSheet();
        lxw_worksheet *about = workbook_add_worksheet(m_book, cellText(m_notesTitle).constData());
        lxw_row_t row = 0;
        for (const RowNote &each : m_notes) {
            note(worksheet_write_string(about, row, 0, cellText(each.name).constData(), m_bold));
            note(worksheet_write_string(about, row++, 1, cellText(each.value).constData(), nullptr));
        }
        worksheet_set_column(about, 0, 0, 20, nullptr);
        worksheet_set_column(about, 1, 1, widest, nullptr);
        note(workbook_close(std::exchange(m_book, nullptr))); // frees it
        if (m_error == LXW_NO_ERROR) return {};
        return broken(QString::fromUtf8(lxw_strerror(m_error)));
    }
    Result<void> place() override
    {
        // Replaces a file of that name in one step, which QFile::rename() does not.
        if (std::rename(QFile::encodeName(partPath()).constData(), QFile::encodeName(m_path).constData()) == 0) return {};
        return broken(QString::fromLocal8Bit(strerror(errno)));
    }

private:
    QString partPath() const { return m_path + QStringLiteral(".part"); }
    tl::unexpected<Error> broken(const QString &why) const { return failure("file.write", { { QStringLiteral("path"), m_path } }, why); }
    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR) m_error = error;
    }

    Result<void> addSheet()
    {
        closeSheet();
        ++m_sheets;
        const QString name = m_sheets == 1 ? m_title : QStringLiteral("%1 %2").arg(m_title).arg(m_sheets);
        m_sheet = workbook_add_worksheet(m_book, cellText(name).constData());
        if (m_sheet == nullptr) return broken({});
        lxw_col_t column = 0;
        for (const QString &head : m_heads) {
            worksheet_set_column(m_sheet, column, column, std::clamp(double(head.size()) + 4, narrowest, widest), nullptr);
            note(worksheet_write_string(m_sheet, 0, column++, cellText(head).constData(), m_bold));
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        m_row = 1;
        m_column = 0;
        return {};
    }
    void closeSheet()
    {
        if (m_sheet != nullptr && m_row > 1) worksheet_autofilter(m_sheet, 0, 0, m_row - 1, lxw_col_t(std::max<qsizetype>(m_heads.size(), 1) - 1));
        m_sheet = nullptr;
    }

    QString m_path, m_title, m_notesTitle;
    std::vector<RowNote> m_notes;
    QStringList m_heads;
    QByteArray m_folder;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
    int m_sheets = 0;
    bool m_begun = false;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

std::unique_ptr<RowWriter> RowWriter::sheet(const QString &path, const QString &title, const QString &notesTitle)
{
    return std::make_unique<SheetRows>(path, title, notesTitle);
}

} // namespace signalbox
