#include "vehicle/verdictpane.h"

#include "base/deliver.h"
#include "look/text.h"
#include "tables/masking.h"
#include "vehicle/cardsection.h"
#include "words/errors.h"
#include "words/numbers.h"
#include "words/times.h"
#include "words/verdicts.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace signalbox {

namespace {

constexpr double worthTelling = 0.05; // of all causes together
constexpr std::size_t rowsShown = 8;

bool isAskedAbout(VehicleState state)
{
    return state == VehicleState::Dark || state == VehicleState::Degraded || state == VehicleState::Unknown || state == VehicleState::Quiet;
}

/// Whether a button of the desk takes it further; the others are for people, who copy what is written.
bool isDoneHere(NextStep step)
{
    return step == NextStep::Audit || step == NextStep::Switch || step == NextStep::SuspendCard;
}

/// Whether a part of the card shows it.
bool isOnTheCard(EvidenceSource source)
{
    return source != EvidenceSource::Fleet && source != EvidenceSource::Coverage && source != EvidenceSource::Feed;
}

} // namespace

VerdictPane::VerdictPane(DiagnosisDesk &desk, TableSources sources, LookSource &look, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sources(std::move(sources)), m_look(look), m_section(new CardSection(tr("Why"), look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
    m_sentence = newLabel({}, "table", m_section, true);
    m_causes = newLabel({}, "caption", m_section, true);
    m_step = newButton({}, "default", m_section);
    auto *rows = new QWidget(m_section);
    m_grid = new QGridLayout(rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    auto *line = new QHBoxLayout;
    line->addWidget(m_step);
    line->addStretch();
    m_section->add(m_sentence);
    m_section->add(m_causes);
    m_section->addLayout(line);
    m_section->add(rows);
    connect(m_section->addTool(QStringLiteral("copy"), tr("Copy the verdict and its evidence")), &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(asText()); });
    connect(m_step, &QPushButton::clicked, this, [this] {
        if (isDoneHere(m_next)) Q_EMIT stepWanted(m_next);
        else QApplication::clipboard()->setText(asText());
    });
    hide();
}

void VerdictPane::setVehicle(const std::optional<VehicleId> &vehicle, VehicleState state, const QTimeZone &zone)
{
    const bool other = vehicle != m_vehicle;
    m_vehicle = vehicle;
    m_zone = zone;
    const int question = ++m_question;
    if (!vehicle || !isAskedAbout(state)) {
        empty();
        hide();
        return;
    }
    if (other) empty();
    const Masking masking(m_sources.access, m_sources.viewer);
    if (!masking.seesCauses()) {
        empty();
        addNote(masking.whyHidden(FieldGroup::Causes));
        setVisible(true);
        return;
    }
    deliver(m_desk.why(m_sources.viewer, *vehicle), this, [this, question](const Result<Verdict> &verdict) {
        const bool inUse = isAncestorOf(QApplication::focusWidget()); // what has the focus stays where it is
        if (question != m_question || (inUse && m_row > 0)) return;
        empty();
        if (verdict) show(*verdict);
        else addNote(words::error(verdict.error(), m_sources.reader.locale).sentence());
        setVisible(true);
    });
}

void VerdictPane::empty()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    m_text.clear();
    m_row = 0;
    for (QWidget *part : { static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_causes), static_cast<QWidget *>(m_step) }) part->hide();
    m_section->setCaption({});
}

void VerdictPane::show(const Verdict &verdict)
{
    m_sentence->setText(words::verdictSentence(verdict, m_zone, m_sources.reader));
    QStringList causes;
    for (const RankedHypothesis &each : verdict.ranked)
        if (each.share >= worthTelling) causes += tr("%1 %2").arg(words::hypothesisName(each.hypothesis), words::percent(each.share, m_sources.reader.locale));
    m_causes->setText(causes.join(QStringLiteral(" · ")));
    m_sentence->show();
    m_causes->setVisible(causes.size() > 1);
    m_text = { m_sentence->text(), m_causes->text() };
    showStep(verdict);
    m_section->setCaption(tr("judged %1").arg(words::clockTime(verdict.at, verdict.at, m_zone, m_sources.reader.locale)));
    const std::vector<WeighedRow> rows = rowsFor(verdict, verdict.first().hypothesis, m_desk.weights());
    for (std::size_t i = 0; i < std::min(rows.size(), rowsShown); ++i) addRow(rows[i], verdict);
    if (rows.size() > rowsShown) addNote(tr("%Ln more of little weight", nullptr, int(rows.size() - rowsShown)));
}

void VerdictPane::showStep(const Verdict &verdict)
{
    m_next = verdict.step;
    m_step->setVisible(m_next != NextStep::None);
    if (m_next == NextStep::None) return;
    const QString step = words::nextStep(verdict, m_zone, m_sources.reader);
    m_step->setText(isDoneHere(m_next) ? step : tr("%1 · copy").arg(step));
    m_step->setToolTip(isDoneHere(m_next) ? QString() : tr("Copies the verdict with its evidence, to be sent on"));
    m_text += tr("Next: %1").arg(step);
}

void VerdictPane::addRow(const WeighedRow &weighed, const Verdict &verdict)
{
    const EvidenceRow &row = weighed.row;
    const QString side = weighed.weight > 0 ? tr("for") : tr("against");
    const QString what = words::evidenceSentence(row, verdict.at, m_zone, m_sources.reader);
    const QString age = row.at == Instant {} ? tr("now") : tr("%1 ago").arg(words::age(verdict.at - row.at));
    const QString source = QStringLiteral("%1 · %2").arg(words::evidenceSource(row.source), age);
    auto *sign = newLabel(side, "caption", this);
    sign->setToolTip(tr("Weighs %1").arg(words::number(weighed.weight, 1, m_sources.reader.locale)));
    m_grid->addWidget(sign, m_row, 0, Qt::AlignTop);
    m_grid->addWidget(newLabel(what, "table", this, true), m_row, 1, Qt::AlignTop);
    if (isOnTheCard(row.source)) {
        auto *open = newButton(source, "link", this, true);
        connect(open, &QPushButton::clicked, this, [this, from = row.source] { Q_EMIT sourceWanted(from); });
        m_grid->addWidget(open, m_row, 2, Qt::AlignTop | Qt::AlignTrailing);
    } else {
        m_grid->addWidget(newLabel(source, "caption", this), m_row, 2, Qt::AlignTop | Qt::AlignTrailing);
    }
    ++m_row;
    m_text += QStringLiteral("%1: %2 (%3)").arg(side, what, source);
}

void VerdictPane::addNote(const QString &text)
{
    m_grid->addWidget(newLabel(text, "caption", this, true), m_row++, 0, 1, 3);
    m_text += text;
}

} // namespace signalbox
