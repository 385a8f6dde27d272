#pragma once

#include "look/looksource.h"
#include "look/wizardpage.h"

class QLabel;

namespace signalbox {

class DeskTable;
class PlanRows;
class ProgressLine;

/// A step that is a sentence, how far it is, and a list with a row a vehicle.
class ListPage : public WizardPage
{
protected:
    struct Column
    {
        QString head;
        int width = 0; ///< pixels at 100 %; 0 for the last one, which takes what room is left
    };
    ListPage(const QString &objectName, const std::vector<Column> &columns, const QString &progress, LookSource &look, QWidget *parent);
    void showProgress(int done, int of);

    QLabel *m_sentence;
    ProgressLine *m_progress;
    PlanRows *m_rows;
    DeskTable *m_table;
};

} // namespace signalbox
