using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>通知邮箱: where the account wishes to be told that notices wait. A letter is sent there first; what the server refuses is not entered.</summary>
public sealed class MailModel(SupervisionDbContext db, MailSender mail, IOptions<MailOptions> options, AccountLog log) : AccountPage(db)
{
    private const string Trial = "这个邮箱已登记为监督管理系统的通知邮箱。有新的时限通知时，会收到只写件数和编号的邮件。\n不是您本人登记的，请告诉安全管理员。本邮件由系统发出，请勿回复。\n";

    [BindProperty]
    public MailForm Form { get; set; } = new();

    public bool IsServed => mail.IsConfigured;

    public string Hint => "邮件只写有几件新通知和它们的编号，不写内容。不再接收的，清空后保存。"
        + (options.Value.Domains is { Length: > 0 } domains ? $"只能登记这些单位的邮箱：{string.Join('、', domains)}。" : "");

    public void OnGet() => Form.Address = Account.Email;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        var address = Form.Address?.Trim() is { Length: > 0 } typed ? typed : null;
        if (address is not null)
        {
            Refuse(MailAddresses.ObstacleTo(address, options.Value.Domains));
            Refuse(IsServed && await mail.SendAsync([new(address, "监督管理系统：通知邮箱已登记", Trial)], Aborted) is 0 ? MailRules.NotDelivered : null);
        }

        if (address != Account.Email)
        {
            Account.Email = address;
            log.Record(Account, new AccountMailChanged(Sign(), address is not null));
            await Db.SaveChangesAsync(Aborted);
        }

        Notice(address is null ? "不再发送邮件" : IsServed ? "已登记，并发出一封试投邮件" : "已登记");
        return RedirectToPage("Index");
    }

    private void Refuse(Domain.Kernel.Rule? rule)
    {
        if (rule is not null)
        {
            ModelState.AddModelError("Form.Address", rule.Message);
        }

        RequireValidForm();
    }
}

public sealed class MailForm
{
    [Display(Name = "邮箱地址"), StringLength(MailAddresses.MaxLength), DataType(DataType.EmailAddress)]
    public string? Address { get; set; }
}
