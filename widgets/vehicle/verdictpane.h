#pragma once

#include "diagnosis/diagnosisdesk.h"
#include "look/looksource.h"
#include "tables/sources.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace signalbox {

class CardSection;

/// Why the vehicle is silent: the sentence to read aloud, the likeliest causes, what speaks for and against the first of
/// them, each with source and age, and the next step. Hidden for vehicles about which nobody asks. GUI thread.
class VerdictPane final : public QWidget
{
    Q_OBJECT
public:
    VerdictPane(DiagnosisDesk &desk, TableSources sources, LookSource &look, QWidget *parent = nullptr);

    /// Asks; what is shown of the same vehicle stays until the answer is here. Nothing hides it.
    void setVehicle(const std::optional<VehicleId> &vehicle, VehicleState state, const QTimeZone &zone);
    void setReader(const Reader &reader) { m_sources.reader = reader; }
    QString asText() const { return isHidden() ? QString() : m_text.join(u'\n'); }

Q_SIGNALS:
    void stepWanted(signalbox::NextStep step);
    void sourceWanted(signalbox::EvidenceSource source);

private:
    void show(const Verdict &verdict);
    void showStep(const Verdict &verdict);
    void addRow(const WeighedRow &row, const Verdict &verdict);
    void addNote(const QString &text);
    void empty();

    DiagnosisDesk &m_desk;
    TableSources m_sources;
    LookSource &m_look;
    CardSection *m_section;
    QLabel *m_sentence, *m_causes;
    QPushButton *m_step;
    QGridLayout *m_grid;
    std::optional<VehicleId> m_vehicle;
    QTimeZone m_zone = QTimeZone::utc();
    QStringList m_text;
    NextStep m_next = NextStep::None;
    int m_row = 0;
    int m_question = 0;
};

} // namespace signalbox
