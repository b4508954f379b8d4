/**
 * Given names and their other forms, one name a line: the full form first. Source: common usage, written by hand.
 * Used only to tell another form of the same name from another person, never to guess how someone likes to be called.
 * A short form may stand on several lines (Alex, Pat, Chris); two names that share one are still two names.
 */
const forms = `
aaron ron ronnie
abigail abby abbie gail
abraham abe bram
adelaide addie heidi adele
agnes aggie nessa
albert al bert bertie
alejandro alex ale jandro
alessandro alex sandro ale
alexander alex al alec alek sandy xander lex sasha sascha
alexandra alex sandra sandy lexi ali alexa sasha
alexis alex lexi
alfred al alf alfie fred freddie
alice ali allie
allison alison ali allie
alphonse al fonzie
amanda mandy manda
amelia amy millie mia
anastasia ana stacy stasia nastya asya
andrea andie andi drea
andreas andi andy
andrew andy drew
angela angie angel
ann annie nan nancy nina
anna ann annie anya nina ania anita
anne annie nan
annette annie netta
antoinette toni nettie
antonio tony toni nino antoine
anthony tony ant
archibald archie
arnold arnie
arthur art artie
augustus gus augie august
barbara barb barbie babs bobbie basia
bartholomew bart
beatrice bea trixie bee beatriz
benedict ben
benjamin ben benny benji
bernadette bernie detta
bernard bernie bern
bertha bert bertie
bethany beth
beverly beverley bev
bradley brad
brandon bran
bridget biddy bridie britt
brittany brit britt
calvin cal
cameron cam
candace candy candi candice
carlos carlitos charlie
carmela carmen mel
carol carole carrie
caroline carolyn carrie caro lynn caz
cassandra cass cassie sandra
catherine cathy cath cat kate katie kitty cate
cecilia cecily cece celia
chadwick chad
charles charlie chuck chas chaz charley
charlotte lottie charlie char lotte
chester chet
christina chris tina christy chrissy
christine chris tina christy chrissy christie
christian chris
christopher chris topher kit kester
clarence clare
clifford cliff
clinton clint
constance connie
cornelius neil corny cor
courtney court
curtis curt
cynthia cindy cyndi
cyrus cy
daniel dan danny
daniela dani
danielle dani elle
david dave davey davy
deborah deb debbie debby debra
denise dee
dennis denny den
dolores lola lolita
dominic dom nic
donald don donnie donny
donna don
dorothy dot dottie dolly dorothea thea
douglas doug
duncan dunc
dwight ike
edmund ed eddie ted ned
eduardo edu lalo eddie
edward ed eddie ted teddy ned eddy
edwin ed eddie
eileen ellie
eleanor ellie nell nellie nora lenore elinor
elena lena ellie
elizabeth liz lizzie beth betty betsy bess bessie eliza elisa lisa libby lisbeth elspeth ellie liza lilibet bette
ellen ellie nell
emily em emmy millie
emma em emmy
emmanuel manny manu
enrique quique kike
ernest ernie
esperanza espe
esther essie hester
eugene gene
evelyn eve evie
ezekiel zeke
ferdinand ferdie
fernando nando fer
florence flo florrie
frances fran frannie francie franny
francesca fran frankie chesca cesca
francesco franco cecco checco
francis frank frankie fran
francisco paco pancho cisco frank fran
franklin frank frankie
fredrick fred freddie rick
frederick fred freddie freddy rick fritz frederic frederik
friedrich fritz fred
gabriel gabe gabi
gabriela gabi gaby
gabrielle gabby gabi elle
genevieve gen ginny viv
geoffrey geoff jeff
george georgie jorge
georgina georgie gina georgia
gerald gerry jerry
geraldine gerry geri
gerard gerry jerry
gertrude gertie trudy
gilbert gil bert
giovanni gianni vanni nino
giuseppe beppe peppe pino
giuseppina pina giusy
grace gracie
gregory greg gregg
gretchen greta
guadalupe lupe lupita
guillermo memo
gustavo gus tavo
gwendolyn gwen wendy
hannah hanna
harold harry hal
harriet hattie harrie
harrison harry
helen nell nellie lena helena ellen
helmut helle
henrietta etta hettie
henry hank harry hal
herbert herb bert
herman hermie
horace horry
howard howie
hubert hugh bert hub
ignacio nacho
ignatius iggy
immanuel manny
irene renie
isaac ike zac
isabella bella izzy isa
isabel isabelle isobel izzy bel belle bella ella isa
jacob jake jay
jacqueline jackie jacqui
jackson jack
james jim jimmy jamie jem
jane janie jenny
janet jan
janice jan
jasmine jas jazz
jason jay jase
jean jeannie
jeanette jean nettie
jeffrey jeff geoff jeffery
jennifer jen jenny jenn
jeremiah jerry jem
jeremy jerry jem
jerome jerry
jesse jess
jessica jess jessie
jesus chuy chucho
joachim jo achim
joan joanie
joanna joanne jo jody
johann hans hannes jo
johannes hans hannes jo johan
john johnny jack jon johnnie
jonathan jon jonny jonathon john
jordan jordy
jorge coque
jose pepe chepe
josefina pepa fina josie
joseph joe joey jo jos
josephine jo josie josephina posy
joshua josh
joyce joy
juan juanito
juana juanita
judith judy judi jude
julia julie jules
julian jules
juliana jules
julie jules
katarina kat kata
katarzyna kasia
katherine kate katie kathy kat kit kitty kay kathryn katharine kath kathie
kathleen kathy kate katie kat kay kath
kenneth ken kenny
kevin kev
kimberly kim kimmy kimberley
kirsten kirsty
kristen kris kristy
kristina kris tina kristy
krzysztof krzys
lauren laurie lori ren
laurence larry laurie
lawrence larry laurie
leonard len lenny leo
leonardo leo nardo
leopold leo
leroy lee roy
leslie les
lewis lew
lillian lily lil lilian lilly
linda lindy lyn
lindsay lindsey linds
lorraine lori raine
louis lou louie
louise lou lulu
lucas luke
lucille lucy lucy
lucinda lucy cindy
luis lucho
luisa lulu
ludwig lutz wiggerl
lydia liddy
lynette lynn
madeline maddie maddy madeleine madelyn lena
magdalena magda lena maggie
malcolm mal
manuel manny manolo
marcus marc mark marco
margaret peggy peg meg maggie marge margie maggy greta rita mags margot meggie daisy madge
margarita rita marga
marguerite margot daisy
maria mary mia marie ria
mariana mari
marianne mari
maribel mari
marilyn mary lynn
marjorie marge margie marj
marshall marsh
martha marty mattie
martin marty mart
martina tina
marvin marv
mary molly polly mae mamie
matilda tilly tilda mattie
matteo teo
matthew matt matty mat
matthias matt matze
maureen mo reenie
maurice mo morry
maximilian max
maxine max
maxwell max
megan meg meghan
melanie mel
melinda mel mindy lindy
melissa mel missy lissa
mercedes merche
meredith merry
michael mike mick mickey mikey mitch micah
michaela mickey kayla
michal misha
michele mike
michelle shelly shelley mich chelle micki
miguel mike migue
mildred millie
milton milt
miranda mandy randy
miriam mimi
mitchell mitch
mohammad mo mohammed muhammad mohamed
monica mon moni
montgomery monty
morris mo morrie
moses mo moe
nancy nan
naomi nomi
natalia nat natasha talia nati natalya
natalie nat
natasha nat tasha
nathan nate nat
nathaniel nate nathan nat
neil neal
nelson nels
nicholas nick nicky nicolas klaus nico
nicole nicky nikki nic nicola
nikolai nick kolya nik
nikolaus klaus niko
nina ninette
norbert norb bert
norman norm
oliver ollie olly
olivia liv livvy
oscar ozzie
oswald ozzie oz
pamela pam pammy
patricia pat patty tricia trish patsy patti
patrick pat paddy rick
paul paulie
paula polly
pauline polly
penelope penny
percival percy
peter pete petey
petronella nel petra
philip phil pip phillip philippe
phoebe bee
phyllis phyl
priscilla cilla prissy
prudence pru
rachel rach rae rachael
rafael rafa rafi
ralph ralphie
randall randy
randolph randy
raymond ray
rebecca becky becca beck rebekah
regina gina reggie
reginald reg reggie
ricardo rick ricky richie
richard rick dick rich ricky richie ritchie dickie
robert bob rob bobby robbie bert robby
roberta bobbie bobby robbie
roberto beto rob
robin rob
roderick rod rick
rodney rod
rodrigo rodri
roger rog
roland rollie
ronald ron ronnie
rosalind roz ros
rosario charo chayo
rose rosie
rosemary rose rosie romy
roxanne roxy
rudolph rudy rudolf rolf
russell russ rusty
ruth ruthie
salvatore sal salvo toto
samantha sam sammy
samuel sam sammy
sandra sandy
sara sarah sally sadie sari
saul sol
sebastian seb bas basti
serena rena
sergio checo
seymour sy
shannon shan
sharon shari shaz
shawn sean shaun
sheldon shel
shirley shirl
sidney sid syd sydney
simon si
solomon sol
sophia sophie sofia
spencer spence
stanley stan
stefan steff stef
stephanie steph stephie stef
stephen steve stevie steven steph stephan
stewart stu stuart
stuart stu
susan sue susie suzy sukie susanna
susanne sue susi sanne
suzanne sue suzie suzy
sylvester sly
sylvia syl silvia
tabitha tabby
tamara tammy tam tamar
teresa terry tess tessa tere theresa resi
terence terry
terrence terry
thaddeus tad thad ted
theodora thea dora theo
theodore ted theo teddy
theresa terry tess tessa tessie resi
thomas tom tommy thom
tiffany tiff
timothy tim timmy
tobias toby tobi
tomasz tomek
valentina val tina
valerie val
vanessa nessa van
vera verochka
vernon vern
veronica ronnie roni vero
victor vic vick
victoria vicky vicki tori vickie
vincent vince vinny vin
viola vi
violet vi
virginia ginny ginger gina
vivian viv vivienne
vladimir vlad vova volodya
walter walt wally
wendell wendy
wesley wes
wilfred will fred wilf
wilhelm willi willy
wilhelmina mina minnie willa
willem wim
william bill will billy willy liam wil
winifred winnie freddie
winston win
woodrow woody
yevgeny zhenya evgeny
yolanda yoli
yvonne vonnie
zachary zach zack zac zak
`;

/** Names that mostly keep one form: with the list above, what tells a name at the head of a line from a word. */
const others = `adam adrian ahmed aisha alan allan allen alberto aldo ali alvaro ama amal amir amit amy ana anders andre andrzej angel
anil anita anjali ann anton april ari arash arjun ashley asif astrid audrey ava barry basil beth bjorn blake bo bogdan boris brad brant
brenda brendan brent bret brett brian brooke bruce bruno bryan bryce byron camille cara carl carla carmen carlo casey cesar chandra chen
chloe cindy claire clara claude claudia claudio clay cody colin colleen connor cora corinne craig cristina crystal dale damian damon dana
darren darryl daryl dawn dean deepak deirdre derek devon diana diane diego dina dinesh dirk dmitri doris drew dustin dylan earl ed edgar
eduardo edith elaine elias elijah elliot ellis elsa elvira emil emilio emre enzo eric erica erik erika erin ethan eva evan fabian
fatima felipe felix fiona floyd franz freya gary gavin george gerhard gina giulia glen glenn gloria gordon graham grant guido gunther guy
hans harry harvey hassan heather hector heike heinz holger holly hope hugo hussein ian ibrahim ida igor imran inga ingrid ioana irina
irma isla ivan ivana ivy jaclyn jaime jan jana jared jasper javier jay jeanne jeff jenna jens jeroen jill jim jin jochen jody joe joel
joelle joost joris jun juergen jurgen justin kamal karen karim karin karl karsten kartik katja kay keith kelly kelsey kerry khalid kiran
kirk klaus kofi kumar kurt kyle lars laszlo latoya laura lee leah leila leon leonie liam lily lin linus lloyd logan lorenzo lori lorna
luca lucia lucy luigi lukas luke luz lyle lynn magnus malik manfred marc marcel marcela marco marek maren marion marisa marissa mark
marlene marta mateo mateusz mathieu mauro maya mehmet mei melody merle mia mikael mila ming mira mitch mohan monique morgan murray mustafa
nadia nadine nico nigel nikhil nils noah noel noor nora norma olaf oleg olga omar orlando otto owen pablo pascal pavel pedro per perry petra
pierre piotr pilar pooja prakash pradeep preston priya quentin quinn rahul rainer raj rajesh ramesh ramon randy raoul raul ravi reed reid
renate rene rhonda rita robyn rocio rohan roman rory rosa ross roy ruben ruby ryan sabine sabrina said salma sam sandeep sanjay santiago
scott sean selma serge sergei seth shane shari shauna sheila shelby sherry shreya silke simone sofia sonia sonja stacey stacy stan stella
sue sunil suresh sven svetlana tanya tara tariq taylor ted terry thorsten tina todd tom tony tonya torsten tracy travis trevor troy tyler
ulrich ulrike umar ursula uwe valeria vikram vijay vivek wade wanda warren wayne wei wendy werner willow wolfgang xavier yan yasmin
yosef yuki yuri yusuf zainab zoe`;

const families = forms
  .trim()
  .split("\n")
  .map((line) => new Set(line.split(" ")));

const known = new Set([...families.flatMap((family) => [...family]), ...others.split(/\s/)]);

/** Whether two names, lower case and without accents, are forms of one name. */
export const areForms = (a: string, b: string): boolean =>
  a !== b && families.some((family) => family.has(a) && family.has(b));

/** Whether a word, lower case and without accents, is a given name we know. */
export const isKnownName = (word: string): boolean => known.has(word);

/** Every form a name may stand for, lower case and without accents. */
export const formsOf = (name: string): string[] =>
  families.filter((family) => family.has(name)).flatMap((family) => [...family]);
