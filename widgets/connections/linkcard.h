#pragma once

#include "look/looksource.h"
#include "operations/enginestatus.h"
#include "words/errors.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace signalbox {

class ErrorBlock;
class FactGrid;
struct LinkFact;

/// One link of the engine as a card: what it is, how it does, its figures, a test, and what went wrong in words.
class LinkCard final : public QFrame
{
    Q_OBJECT
public:
    /// `title` names the link, `what` says of which kind it is.
    LinkCard(const QString &title, const QString &what, LookSource &look, QWidget *parent);

    /// `standing` is the health in words, `figures` one line each.
    void setStanding(Health health, const QString &standing, const QStringList &figures);
    void setFacts(std::vector<LinkFact> facts);
    /// What the engine met last; nothing removes it. The result of a test goes before it.
    void setFault(const std::optional<words::ErrorText> &fault);
    void setTesting();
    void setTestPassed(const QString &sentence);
    void setTestFailed(const words::ErrorText &fault);

Q_SIGNALS:
    void testRequested();

private:
    void dress();
    void showFault();
    LookSource &m_look;
    Health m_health = Health::Idle;
    QLabel *m_mark;
    QLabel *m_standing;
    QLabel *m_figures;
    FactGrid *m_facts;
    QLabel *m_result;
    QPushButton *m_test;
    ErrorBlock *m_error;
    std::optional<words::ErrorText> m_fault;
    std::optional<words::ErrorText> m_testFault;
};

} // namespace signalbox
