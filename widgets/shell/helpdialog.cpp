#include "shell/helpdialog.h"

#include "look/text.h"

#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>
#include <QVBoxLayout>

namespace signalbox {

namespace {

/// Lines under the rows and room in the cells, as the tables of the desk have them.
void dressTable(QTextTable &table, const QColor &line)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderBrush(line);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(5);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table.setFormat(format);
}

void dressTables(QTextFrame &frame, const QColor &line)
{
    for (QTextFrame *child : frame.childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            dressTable(*table, line);
        dressTables(*child, line);
    }
}

/// Room above headings and below paragraphs; cells have their own.
void dressText(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable() != nullptr)
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(format.headingLevel() > 1 ? 18 : 0);
        format.setBottomMargin(block.textList() != nullptr ? 3 : 8);
        cursor.setBlockFormat(format);
    }
}

} // namespace

HelpDialog::HelpDialog(const QString &page, LookSource &look, QWidget *parent) : QDialog(parent), m_look(look), m_browser(new QTextBrowser(this))
{
    setWindowTitle(page.section(QLatin1Char('\n'), 0, 0).remove(QLatin1Char('#')).trimmed());
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->setAccessibleName(windowTitle());
    auto *close = newButton(tr("Close"), "default", this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->addWidget(m_browser, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(m_look.look().px(820), m_look.look().px(720));
    connect(&m_look, &LookSource::changed, this, [this, page] { dress(page); });
    dress(page);
    m_browser->setFocus(); // arrow keys turn the page
}

void HelpDialog::dress(const QString &page)
{
    QTextDocument &document = *m_browser->document();
    document.setDefaultFont(m_look.look().font(TextRole::Body));
    document.setDocumentMargin(4);
    document.setMarkdown(page, QTextDocument::MarkdownDialectGitHub);
    dressTables(*document.rootFrame(), m_look.look().colour(Token::Border));
    dressText(document);
    m_browser->moveCursor(QTextCursor::Start); // reading a page leaves it at its end
}

} // namespace signalbox
