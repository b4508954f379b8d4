// Single words in lower case, as a sentence is cut into them.

/** Words that tell no need: they are said of any matter, any person, any help. */
export const SAYS_NO_NEED = set(
  // grammar
  "a an the this that these those it its i we you he she they me us him her them my our your his their who whom which what there here " +
    "i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd he's she's he'll she'll it's they'll who's that's " +
    "am is are was were be been being do does did have has had will would can could shall should may might must not no yes " +
    "and or but so if as at by for from in into of on onto to up with out over about regarding concerning below above then than also too just now still both either all any some " +
    "more most very much well again already directly straight shortly soon today tomorrow tonight later monday tuesday wednesday thursday friday week day days hour hours morning afternoon noon next asap " +
    // courtesy
    "hi hello dear hey thanks thank please kindly best regards sincerely happy glad pleased sorry appreciate patience greetings " +
    // the handing over itself
    "copy copied copying cc cc'd cc'ing cced loop looped looping bring bringing brought add added adding include included including pass passed passing forward forwarded forwarding hand handed handing handoff over " +
    "transfer transferred refer referred referring escalate escalated escalating connect connected connecting introduce introducing put assign assigned ask asked asking tell told let letting know see seeing note " +
    "contact contacted contacting reach reaching call calling write writing email e-mail mail message messages phone touch get getting got back follow following followup follow-up up respond reply replying answer answering hear " +
    "help helping assist assisting assistance support take taking care handle handling handles deal dealing look looks looking after work working able better best right person one someone somebody colleague colleagues " +
    "team staff office department desk manager director coordinator lead head expert specialist representative contact's here's run runs running oversees responsible charge joins join joined thread loop conversation chain " +
    // any matter
    "matter matters issue issues question questions request requests concern concerns case inquiry enquiry inquiries topic thing things something anything everything information details detail further else need needs needed want wants " +
    "client clients member members customer customers fyi info forward's yours over go going goes make sure advise move moving forward",
);

/** A colleague is given a mail with these and no more. */
export const SEE_BELOW =
  /\b(?:see|please see|read|check) (?:the (?:e-?mail|mail|message|thread|note|request) )?below\b|\b(?:over to you|can you (?:please )?(?:handle|help|take (?:this|it|over|care)|deal|look|assist|respond|reply)|could you (?:please )?(?:handle|help|take (?:this|it|over|care)|deal|look|assist|respond|reply)|please (?:handle|advise|take (?:this|it|care|over)|deal with|look into|assist|respond|reply|help|action)|forwarding (?:this |it )?to|this (?:one )?is (?:for you|yours|your area)|your area)\b/i;

function set(words: string): Set<string> {
  return new Set(words.split(" "));
}
