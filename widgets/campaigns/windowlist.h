#pragma once

#include "campaigns/campaignrules.h"

#include <QLocale>
#include <QWidget>

class QTimeEdit;
class QToolButton;
class QVBoxLayout;

namespace signalbox {

/// Maintenance windows, one a line: days, from, until. None: any time.
class WindowList final : public QWidget
{
    Q_OBJECT
public:
    explicit WindowList(const QLocale &locale, QWidget *parent = nullptr);

    void add(const MaintenanceWindow &window);
    std::vector<MaintenanceWindow> windows() const;

Q_SIGNALS:
    void changed();

private:
    struct Line
    {
        QWidget *box;
        std::array<QToolButton *, 7> days;
        QTimeEdit *from;
        QTimeEdit *until;
    };
    void remove(const QWidget *box);

    QLocale m_locale;
    QVBoxLayout *m_column;
    std::vector<Line> m_lines;
};

} // namespace signalbox
