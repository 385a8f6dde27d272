#include "fleet/filterline.h"

#include "look/paint.h"
#include "look/text.h"
#include "words/errors.h"
#include "words/numbers.h"
#include "words/queries.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace signalbox {

namespace {
constexpr int pauseMs = 300; // typing stops for this long before the filter runs
constexpr int mostRecent = 10;
}

FilterLine::FilterLine(const QueryLanguage &language, TableSources sources, LookSource &look, QWidget *overlay)
    : QFrame(overlay), m_language(language), m_sources(std::move(sources)), m_look(look), m_overlay(overlay), m_icon(new QLabel(this)),
      m_edit(new FilterEdit(look, this)), m_result(newLabel({}, "table", this)), m_clear(new QToolButton(this)),
      m_popup(new CompletionPopup(look, overlay)), m_error(newLabel({}, "table", overlay))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(10, 0, 8, 0);
    line->setSpacing(8);
    line->addWidget(m_icon);
    line->addWidget(m_edit, 1);
    line->addWidget(m_result);
    line->addWidget(m_clear);
    setMaximumWidth(m_look.look().px(880));
    m_result->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_clear->setAccessibleName(tr("Clear the filter"));
    m_clear->setToolTip(tr("Clear the filter (Esc)"));
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_error->setObjectName(QStringLiteral("filterError"));
    m_error->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    m_edit->installEventFilter(this);
    connect(&m_pause, &QTimer::timeout, this, [this] { run(false); });
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_pause.start(), suggest(); });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    connect(m_clear, &QToolButton::clicked, this, [this] { setText({}), focusText(); });
    connect(m_popup, &CompletionPopup::picked, this, &FilterLine::accept);
    connect(&m_look, &LookSource::changed, this, &FilterLine::dress);
    m_clear->hide();
    dress();
}

void FilterLine::dress()
{
    setFixedHeight(m_look.look().fit(32, TextRole::Mono));
    m_icon->setPixmap(m_look.iconPixmap(QStringLiteral("filter"), 16, Token::Text2, devicePixelRatioF()));
    m_clear->setIcon(m_look.icon(QStringLiteral("close")));
    m_error->setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %2; border-radius: 4px; padding: 4px 8px; }")
                               .arg(m_look.look().colour(Token::Popup).name(), m_look.look().colour(Token::Danger).name()));
}

QString FilterLine::text() const
{
    return m_edit->text();
}

void FilterLine::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterLine::setText(const QString &text)
{
    m_edit->setText(text);
    m_popup->setEntries({});
    run(true);
}

void FilterLine::readAgain()
{
    if (!m_edit->text().isEmpty() && !m_pause.isActive())
        run(m_wrong);
}

void FilterLine::setResult(const QString &result)
{
    m_result->setText(result);
}

void FilterLine::run(bool spoken)
{
    m_pause.stop();
    const Result<FleetQuery> query = m_language.parse(m_edit->text(), m_sources.viewer);
    if (!query) {
        // While suggestions are offered the text is unfinished rather than wrong.
        if (spoken || !m_popup->isVisible())
            showError(query.error());
        return;
    }
    m_edit->setWrong({});
    m_error->hide();
    const bool wasWrong = std::exchange(m_wrong, false);
    m_query = *query;
    if (spoken)
        remember();
    if (wasWrong)
        Q_EMIT wrongChanged(false);
    update();
    Q_EMIT changed(m_query);
}

void FilterLine::showError(const Error &error)
{
    const int position = error.parameters.value(QStringLiteral("position")).toInt();
    m_edit->setWrong(std::pair(position, std::max(1, error.parameters.value(QStringLiteral("length")).toInt())));
    m_error->setText(words::error(error, m_sources.reader.locale).sentence());
    m_error->adjustSize();
    m_error->move(under(0));
    m_error->show();
    m_error->raise();
    m_edit->setAccessibleDescription(m_error->text());
    m_wrong = true;
    update();
    Q_EMIT wrongChanged(true);
}

void FilterLine::remember()
{
    if (m_query.isEmpty())
        return;
    m_recent.removeAll(m_query.text());
    m_recent.prepend(m_query.text());
    while (m_recent.size() > mostRecent)
        m_recent.removeLast();
}

QPoint FilterLine::under(double x) const
{
    return mapTo(m_overlay, QPoint(int(x), height() + 3));
}

void FilterLine::suggest()
{
    m_offersRecent = m_edit->text().isEmpty() && !m_recent.isEmpty();
    std::vector<CompletionPopup::Entry> entries;
    m_offered.clear();
    if (m_offersRecent) {
        for (const QString &text : m_recent)
            entries.push_back({ text, {}, {}, 0 });
    } else {
        m_offered = m_language.complete(m_edit->text(), m_edit->cursorPosition(), m_sources.fleet.read(), m_sources.viewer);
        for (const Completion &offer : m_offered)
            entries.push_back({ offer.text, offer.note.isEmpty() && offer.isField ? words::queryField(offer.field) : offer.note,
                                offer.count >= 0 ? words::count(offer.count, m_sources.reader.locale) : QString(), offer.length });
    }
    const int start = m_offered.empty() ? 0 : m_offered.front().position;
    m_popup->setEntries(std::move(entries));
    m_popup->move(under(m_edit->x() + m_edit->xOf(start) - 12));
    if (m_popup->isVisible())
        m_error->hide();
}

void FilterLine::accept(int index)
{
    if (m_offersRecent) {
        setText(m_recent.value(index));
        return;
    }
    if (index < 0 || index >= int(m_offered.size()))
        return;
    const Completion offer = m_offered[std::size_t(index)];
    QString text = m_edit->text();
    text.replace(offer.position, offer.length, offer.text);
    int caret = offer.position + int(offer.text.size());
    if (!offer.isField && caret == text.size())
        text.insert(caret++, QLatin1Char(' '));
    m_edit->setText(text);
    m_edit->setCursorPosition(caret);
    if (offer.isField)
        suggest();
    else
        m_popup->setEntries({});
    m_pause.start();
}

bool FilterLine::key(const QKeyEvent &event)
{
    const bool open = m_popup->isVisible();
    switch (event.key()) {
    case Qt::Key_F1:
        Q_EMIT helpWanted();
        return true;
    case Qt::Key_Down:
        if (open)
            m_popup->move(1);
        else
            suggest();
        return true;
    case Qt::Key_Up:
        if (open)
            m_popup->move(-1);
        return open;
    case Qt::Key_Tab:
        if (!open)
            return false;
        accept(std::max(0, m_popup->current()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && m_popup->current() >= 0) {
            accept(m_popup->current());
        } else {
            m_popup->setEntries({});
            run(true);
        }
        return true;
    case Qt::Key_Escape:
        if (open)
            m_popup->setEntries({});
        else
            setText({});
        return true;
    default: return false;
    }
}

bool FilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1) {
        event->accept(); // here it tells of the filter, elsewhere of the keyboard
        return true;
    }
    if (event->type() == QEvent::KeyPress)
        return key(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::FocusOut)
        m_popup->setEntries({});
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn)
        update();
    return QFrame::eventFilter(watched, event);
}

void FilterLine::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    painter.setPen(QPen(look.colour(m_wrong ? Token::Danger : focused ? Token::Focus : Token::Border), focused ? 2 : 1));
    painter.setBrush(look.colour(Token::Base));
    const double inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
}

} // namespace signalbox
