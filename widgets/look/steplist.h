#pragma once

#include "look/looksource.h"

#include <QAbstractButton>
#include <QWidget>
#include <vector>

namespace signalbox {

/// A step at the side of a wizard: done = check, current = filled number, later = outlined.
class StepButton final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Stand : quint8 { Later, Current, Done };
    StepButton(int number, const QString &title, LookSource &look, QWidget *parent);
    void setStand(Stand stand, const QString &summary);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintMark(QPainter &painter, const QRect &circle) const;
    LookSource &m_look;
    int m_number;
    QString m_summary;
    Stand m_stand = Stand::Later;
};

/// The steps of a wizard, 232 px wide. Any done step can be opened again.
class StepList final : public QWidget
{
    Q_OBJECT
public:
    StepList(LookSource &look, QWidget *parent);
    void addStep(const QString &title);
    /// `reached` is the furthest step that may be opened.
    void setStep(int current, int reached, const QStringList &summaries);

Q_SIGNALS:
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LookSource &m_look;
    std::vector<StepButton *> m_steps;
};

} // namespace signalbox
