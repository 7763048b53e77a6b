using System.Text;
using Kunming.Supervision.Verify;

Console.OutputEncoding = Encoding.UTF8;
return await VerifyVerb.RunAsync(args, Console.Out);
