#include "breakage.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int asBefore = 1000; ///< vehicles that the store knows just so; as many again with another plate

/// base.csv: what is imported first. rows.csv: the file. expected.txt: "line,outcome,codes".
bool write(const QByteArray &folder, quint32 seed, int rows, int brokenRows)
{
    QFile base(QString::fromLocal8Bit(folder + "/base.csv")), file(QString::fromLocal8Bit(folder + "/rows.csv")), expected(QString::fromLocal8Bit(folder + "/expected.txt"));
    for (QFile *f : { &base, &file, &expected })
        if (!f->open(QIODevice::WriteOnly)) return false;
    Row head;
    for (const char *name : heads) head += name;
    base.write(head.join(';') + "\r\n");
    file.write(head.join(';') + "\r\n");
    for (int number = 1; number <= 2 * asBefore; ++number) {
        Row row = truckRow(number, 0);
        if (number > asBefore) row[Plate] = "ALT " + QByteArray::number(number);
        base.write(row.join(';') + "\r\n");
    }
    QRandomGenerator random(seed);
    QSet<int> places; // good rows after which a broken one stands
    const int good = rows - brokenRows;
    while (places.size() < brokenRows) places.insert(int(random.bounded(quint32(good))));
    int line = 1, kinds = 0;
    for (int written = 0, number = 1; written < good; ++number)
        for (int profile = 0; profile < profilesOf(number) && written < good; ++profile, ++written) {
            const Row row = truckRow(number, profile);
            file.write(row.join(';') + "\r\n");
            const bool known = profile == 0 && number <= 2 * asBefore;
            expected.write(QByteArray::number(++line) + ',' + (!known ? "new" : number <= asBefore ? "unchanged" : "changed") + ',' + (warns(number) ? "import.eid-check" : "") + '\n');
            if (!places.contains(written)) continue;
            const Breakage fault = broken(kinds++ % breakageKinds, line, row, truckRow(1, 0));
            file.write(fault.line + "\r\n");
            expected.write(QByteArray::number(++line) + ",refused," + fault.code + '\n');
        }
    return base.flush() && file.flush() && expected.flush();
}

/// Runs a command and leaves the most memory that it held, in kB.
int measure(const char *out, char **command)
{
    const pid_t child = fork();
    if (child == 0) {
        execvp(command[0], command);
        _exit(127);
    }
    int status = 0;
    rusage usage {};
    if (child < 0 || wait4(child, &status, 0, &usage) != child) return 1;
    std::FILE *file = std::fopen(out, "w");
    if (!file) return 1;
    std::fprintf(file, "%ld\n", usage.ru_maxrss);
    std::fclose(file);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

} // namespace

// importfile write FOLDER SEED ROWS BROKEN | importfile measure OUT COMMAND…
int main(int argc, char **argv)
{
    const QByteArray verb(argc > 1 ? argv[1] : "");
    if (verb == "write" && argc == 6) return write(argv[2], quint32(std::atoi(argv[3])), std::atoi(argv[4]), std::atoi(argv[5])) ? 0 : 1;
    if (verb == "measure" && argc > 3) return measure(argv[2], argv + 3);
    return 2;
}
