/** Words that people write in office mail and English dictionaries lack. Lower case; plurals and -'s are found from them. */
export const dictionaryLacks = new Set(
  (
    "proratable submittal clawback courseware enrollee expensed expensing fundraise fundraised heterogenous hotspot hotline inclusivity incentivize incentivized incentivizing lavalier passcode " +
    "roomblock templated trackable triannual underspent validator waitlist waitlisted waitlisting " +
    "auditable backfilled cancelation changelog checkin flyer forecasted influencer loadin merch optin optout requestor screener servicer shoutout templating walkin yearend backend " +
    "app blog blogger chatbot checkbox cybersecurity dashboard dropdown ebook emoji firewall fintech hashtag helpdesk homepage hotfix infographic inbox kickoff livestream login logon logoff " +
    "logout malware meetup metadata microsite mockup newsfeed onboard onboarding offboarding opt-in outbox popup podcast pre prepay prepaid pricelist reachout recap redline reimagine " +
    "reschedule rescheduled resend resending resent rollout screenshot selfie setup signoff signup smartphone spam spreadsheet startup storefront sync synced syncing takeaway takeaways " +
    "teleconference textbox timeframe timeline timesheet timeslot toolkit touchbase touchpoint unsubscribe upload url username videocall videoconference voicemail vlog walkthrough webcam webcast " +
    "webinar webpage website wifi wiki workflow workspace workstream zoom zip zipped ok okay ok'd cc cc'd cc'ing bcc bcc'd rsvp rsvp'd fyi btw asap pls plz thx tks thnx eod eow cob etc vs approx " +
    "attn dept mgmt acct amt qty misc info memo admin fax promo prof rep reps stats specs sec min hr hrs yrs mos wk wks tues thurs weds sept hi hey yep nope yeah gonna wanna gotta y'all oops " +
    "ugh hmm haha lol apologise appendices co-chair coworker co-worker e-mail email emailed emailing emails healthcare nonmember nonprofit not-for-profit subcommittee bylaw bylaws roundtable " +
    "fundraiser fundraising honoraria placeholder placeholders standalone turnkey upsell upskill reskill crowdfunding sponsorship prospectus wayfinding tradeshow exhibitor exhibitors registrant " +
    "registrants attendee attendees invitee invitees payee payees mailmerge autopay autofill autocomplete autosave backend frontend dataset datasets debug config configs plugin plugins repo repos " +
    "runtime filename filenames filesystem localhost hostname subfolder subfolders checklist worklist whitelist blacklist shortlist shortlisted longlist whilst amongst learnt spelt burnt dreamt " +
    "enrol enrols enrolment fulfil fulfils fulfilment instalment instalments cheque cheques programme programmes grey tyre kerb judgement ageing catalogue storey sceptical manoeuvre aluminium " +
    "licence licences practise practised defence offence pretence learnings actionable scalable proactively uptick subnet distro queueing iterable codebase hardcoded struct granular blockchain crypto cryptocurrency lockdown telehealth telework teleworking " +
    "licensure financials accreditor emeriti grantor fundraise councillor proration payables elearning examinee floorplan badging enewsletter reimbursables taxability mentorship redlined recusal " +
    "payor convenor syllabi submitter convening plenarist abstractor dedupe whitepaper datasheet pledger donee upsold offsite workplan ratification"
  ).split(" "),
);
