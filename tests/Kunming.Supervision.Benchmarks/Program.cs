using Kunming.Supervision.Benchmarks;
using Kunming.Supervision.Benchmarks.Hosting;

// One line for each measurement; its class says what it measures, docs/performance.md what came out.
Dictionary<string, (string What, Func<Arguments, Task> Run)> benchmarks = new()
{
    ["list"] = ("issue list, signed in, beside a bare page: [--issues 1000000] [--connections 32] [--seconds 5] [--rounds 3] [--only name]", ListBenchmark.RunAsync),
    ["filters"] = ("lists of issues filtered and sorted by chance, one request at a time: [--issues 1000000] [--draws 300] [--times 3]", FilterBenchmark.RunAsync),
    ["import"] = ("a list of 20,000 rows from upload to issues through the real site: [--rows 20000] [--issues 20000] [--rounds 3]", ImportBenchmark.RunAsync),
    ["search"] = ("text search by the list and by the box in the head: [--issues 1000000] [--times 15]", SearchBenchmark.RunAsync),
    ["sign-in"] = ("a right password, a wrong one, an unknown name: [--times 100]", SignInBenchmark.RunAsync),
    ["export"] = ("the whole issue list as a workbook: [--issues 100000] [--rounds 4]", ExportBenchmark.RunAsync),
    ["create"] = ("issues registered through the page: [--connections 16] [--seconds 8] [--rounds 3]", CreateBenchmark.RunAsync),
    ["bulk"] = ("one verb on 1,000 and 5,000 issues through the page: [--issues 100000]", BulkBenchmark.RunAsync),
    ["security"] = ("issue list with and without row security, in turns: [--issues 1000000] [--connections 32] [--seconds 8] [--turns 3] [--only name]", SecurityBenchmark.RunAsync),
    ["plans"] = ("queries behind one view of the issue list, with their plans: [--issues 1000000] [--only name]", PlanReport.RunAsync),
    ["rollup"] = ("figures of one quarter for the whole city: [--issues 1000000]", RollupBenchmark.RunAsync),
    ["history"] = ("verification of the chains of history and audit, and half as many rows as a book: [--rows 1000000]", HistoryBenchmark.RunAsync),
    ["rotation"] = ("rotation plans: the city's size, a large one, why not, and cities by chance held against the checker: [--cities 10000]", RotationBenchmark.RunAsync),
    ["pdf"] = ("a report of thirty pages as PDF and as Word: [--pages 30] [--pictures 0]", DocumentBenchmark.RunAsync),
};

if (args is [SiteProcess.Verb, .. var settings])
{
    await SiteProcess.RunAsync(new(settings));
    return 0;
}

if (args is not [var name, .. var rest] || !benchmarks.TryGetValue(name, out var benchmark))
{
    Console.WriteLine("Usage: dotnet run -c Release --project tests/Kunming.Supervision.Benchmarks -- <name> [options]");
    foreach (var (key, (what, _)) in benchmarks)
    {
        Console.WriteLine($"  {key,-8} {what}");
    }

    return 2;
}

Console.WriteLine(Machine.Describe());
await benchmark.Run(new(rest));
return 0;
