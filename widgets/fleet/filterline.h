#pragma once

#include "fleet/completionpopup.h"
#include "fleet/filteredit.h"
#include "tables/fleettablemodel.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace signalbox {

/// The filter of the fleet: text with completion, result count, clear. The last valid filter holds until the
/// next valid one; an error says where and what to write. GUI thread.
class FilterLine final : public QFrame
{
    Q_OBJECT
public:
    /// `language` outlives it. `overlay` is the page on which suggestions and the error float.
    FilterLine(const QueryLanguage &language, TableSources sources, LookSource &look, QWidget *overlay);

    QString text() const;
    /// Takes the text over and runs it.
    void setText(const QString &text);
    /// What its words stand for has changed: geofences were renamed, or came.
    void readAgain();
    const FleetQuery &query() const { return m_query; } ///< the last valid one
    bool isWrong() const { return m_wrong; }
    /// "2,318 of 10,000", or what the result on the screen belongs to while the text is wrong.
    void setResult(const QString &result);
    void setRecent(const QStringList &recent) { m_recent = recent; }
    QStringList recent() const { return m_recent; }
    void focusText();
    FilterEdit *edit() const { return m_edit; }
    CompletionPopup *popup() const { return m_popup; }
    QLabel *errorLabel() const { return m_error; }

Q_SIGNALS:
    void changed(const signalbox::FleetQuery &query);
    void wrongChanged(bool wrong);
    void helpWanted(); ///< F1

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool key(const QKeyEvent &event);
    void run(bool spoken); ///< spoken: by Enter, so an unfinished text is an error too
    void suggest();
    void accept(int index);
    void showError(const Error &error);
    void remember();
    void dress();
    QPoint under(double x) const; ///< of the overlay

    const QueryLanguage &m_language;
    TableSources m_sources;
    LookSource &m_look;
    QWidget *m_overlay;
    QLabel *m_icon;
    FilterEdit *m_edit;
    QLabel *m_result;
    QToolButton *m_clear;
    CompletionPopup *m_popup;
    QLabel *m_error;
    QTimer m_pause;
    FleetQuery m_query;
    std::vector<Completion> m_offered;
    QStringList m_recent;
    bool m_wrong = false;
    bool m_offersRecent = false;
};

} // namespace signalbox
