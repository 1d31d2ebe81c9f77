package indicators

import "github.com/entente-civic/entente/i18n"

// The signs of a number that is not there. ".", "..", "...", "x" and "F" are the
// standard table symbols of Statistics Canada ("Standard table symbols",
// https://www.statcan.gc.ca/eng/concepts/definitions/guide-symbol, as cited by
// others and not read at first hand); the rest are ours. None can be mistaken
// for a number, and each is explained where it stands.
func renderSign(m Missing) string {
	switch m {
	case NotAvailable:
		return ".."
	case NotApplicable:
		return "..."
	case Suppressed:
		return "x"
	case Unreliable:
		return "F"
	case NotCollected:
		return "nc"
	case Pending:
		return "pd"
	case NoDenominator:
		return "nd"
	case Lost:
		return "lo"
	default:
		return "?"
	}
}

// renderPartial marks a number of part of its time.
const renderPartial = "†"

// renderReasons are the reasons in the order in which they are explained; the
// last stands for a word this library does not know.
var renderReasons = [...]struct {
	missing Missing
	words   i18n.Template
}{
	{NotAvailable, i18n.Template{EN: "not available", FR: "non disponible", ES: "no disponible", AR: "غير متاح"}},
	{NotCollected, i18n.Template{EN: "not collected", FR: "non recueilli", ES: "no recopilado", AR: "لم يُجمع"}},
	{NotApplicable, i18n.Template{EN: "not applicable", FR: "sans objet", ES: "no aplicable", AR: "لا ينطبق"}},
	{Pending, i18n.Template{EN: "to come", FR: "à venir", ES: "pendiente", AR: "لم يصدر بعد"}},
	{Suppressed, i18n.Template{EN: "held back to protect people", FR: "non publié afin de protéger les personnes", ES: "reservado para proteger a las personas", AR: "محجوب لحماية الأشخاص"}},
	{Unreliable, i18n.Template{EN: "too unreliable to give", FR: "trop peu fiable pour être donné", ES: "demasiado poco fiable para darlo", AR: "غير موثوق إلى حد لا يسمح بعرضه"}},
	{NoDenominator, i18n.Template{EN: "nothing to divide by", FR: "rien par quoi diviser", ES: "nada entre lo que dividir", AR: "لا يوجد ما يُقسم عليه"}},
	{Lost, i18n.Template{EN: "announced, and not handed over", FR: "annoncé, mais non transmis", ES: "anunciado y no entregado", AR: "أُعلن عنه ولم يُسلَّم"}},
	{"", i18n.Template{EN: "no number, for another reason", FR: "aucun nombre, pour une autre raison", ES: "sin número, por otro motivo", AR: "لا رقم، لسبب آخر"}},
}

// renderReason says why a number is not there.
func renderReason(m Missing) i18n.Message { return renderReasons[renderReasonAt(m)].words.With() }

// renderReasonAt is the place of a reason among renderReasons.
func renderReasonAt(m Missing) int {
	for i := range renderReasons {
		if renderReasons[i].missing == m {
			return i
		}
	}
	return len(renderReasons) - 1
}

// renderFlag says a flag in words; one that is not known is its own word.
func renderFlag(f Flag) i18n.Arg {
	var t i18n.Template
	switch f {
	case Estimated:
		t = i18n.Template{EN: "estimated", FR: "estimation", ES: "estimado", AR: "تقديري"}
	case Provisional:
		t = i18n.Template{EN: "provisional", FR: "provisoire", ES: "provisional", AR: "مؤقت"}
	case Forecast:
		t = i18n.Template{EN: "forecast", FR: "prévision", ES: "previsión", AR: "متوقع"}
	case Revised:
		t = i18n.Template{EN: "revised", FR: "révisé", ES: "revisado", AR: "منقح"}
	case UseWithCaution:
		t = i18n.Template{EN: "use with caution", FR: "à utiliser avec prudence", ES: "úsese con precaución", AR: "يُستعمل بحذر"}
	case Rounded:
		t = i18n.Template{EN: "rounded", FR: "arrondi", ES: "redondeado", AR: "مقرّب"}
	case SeriesBreak:
		t = i18n.Template{EN: "break in the series", FR: "rupture de série", ES: "ruptura de la serie", AR: "انقطاع في السلسلة"}
	case PartialPeriod:
		t = i18n.Template{EN: "part of the period", FR: "période partielle", ES: "período parcial", AR: "جزء من الفترة"}
	case SelfReported:
		t = i18n.Template{EN: "self-reported", FR: "autodéclaré", ES: "autodeclarado", AR: "مُبلَّغ عنه ذاتيًا"}
	case Proxy:
		t = i18n.Template{EN: "stands for what is not measured", FR: "remplace ce qui n’est pas mesuré", ES: "sustituye a lo que no se mide", AR: "بديل عما لا يُقاس"}
	default:
		return i18n.Str("flag", i18n.Clip(string(f), renderLabelRunes))
	}
	return i18n.Said("flag", t.With())
}

var (
	renderOnly = i18n.Template{EN: "{$x}", FR: "{$x}", ES: "{$x}", AR: "{$x}"}

	renderInternal = i18n.Template{
		EN: "For internal use: the counts are as counted, and small counts are not protected.",
		FR: "Usage interne\u00a0: les nombres sont donnés tels que comptés et les petits nombres ne sont pas protégés.",
		ES: "Para uso interno: los recuentos figuran tal como se hicieron y los recuentos pequeños no están protegidos.",
		AR: "للاستعمال الداخلي: الأعداد كما أُحصيت، والأعداد الصغيرة غير محمية.",
	}
	renderInternalShort = i18n.Template{
		EN: "internal: small counts are not protected",
		FR: "interne\u00a0: les petits nombres ne sont pas protégés",
		ES: "interno: los recuentos pequeños no están protegidos",
		AR: "داخلي: الأعداد الصغيرة غير محمية",
	}

	renderRecords    = i18n.Template{EN: "Records", FR: "Enregistrements", ES: "Registros", AR: "السجلات"}
	renderPersons    = i18n.Template{EN: "Persons", FR: "Personnes", ES: "Personas", AR: "الأشخاص"}
	renderRecordsBy  = i18n.Template{EN: "Records by {$by :list}", FR: "Enregistrements selon\u00a0: {$by :list}", ES: "Registros según: {$by :list}", AR: "السجلات حسب: {$by :list}"}
	renderPersonsBy  = i18n.Template{EN: "Persons by {$by :list}", FR: "Personnes selon\u00a0: {$by :list}", ES: "Personas según: {$by :list}", AR: "الأشخاص حسب: {$by :list}"}
	renderMeasureBy  = i18n.Template{EN: "{$measure} by {$by :list}", FR: "{$measure} selon\u00a0: {$by :list}", ES: "{$measure} según: {$by :list}", AR: "{$measure} حسب: {$by :list}"}
	renderKnown      = i18n.Template{EN: "With a value", FR: "Avec une valeur", ES: "Con valor", AR: "ذات قيمة"}
	renderSum        = i18n.Template{EN: "Sum", FR: "Somme", ES: "Suma", AR: "المجموع"}
	renderMean       = i18n.Template{EN: "Mean", FR: "Moyenne", ES: "Media", AR: "المتوسط"}
	renderMedian     = i18n.Template{EN: "Median", FR: "Médiane", ES: "Mediana", AR: "الوسيط"}
	renderP90        = i18n.Template{EN: "90th percentile", FR: "90e centile", ES: "Percentil 90", AR: "المئين 90"}
	renderTotal      = i18n.Template{EN: "Total", FR: "Total", ES: "Total", AR: "الإجمالي"}
	renderNotStated  = i18n.Template{EN: "Not stated", FR: "Non précisé", ES: "No se indica", AR: "غير مذكور"}
	renderPartialIs  = i18n.Template{EN: "{$sign}: the records cover part of this time only", FR: "{$sign}\u00a0: les enregistrements ne couvrent qu’une partie de cette période", ES: "{$sign}: los registros cubren solo una parte de este período", AR: "{$sign}: لا تغطي السجلات إلا جزءًا من هذه الفترة"}
	renderSignIs     = i18n.Template{EN: "{$sign}: {$reason}", FR: "{$sign}\u00a0: {$reason}", ES: "{$sign}: {$reason}", AR: "{$sign}: {$reason}"}
	renderEmptyTable = i18n.Template{EN: "There is nothing in this table.", FR: "Ce tableau est vide.", ES: "Esta tabla está vacía.", AR: "لا شيء في هذا الجدول."}
	renderNoTotalIs  = i18n.Template{
		EN: "{$name}: a record may stand in several of these categories, so they do not add up to a total.",
		FR: "{$name}\u00a0: un enregistrement peut figurer dans plusieurs de ces catégories\u00a0; leur somme n’est donc pas un total.",
		ES: "{$name}: un registro puede figurar en varias de estas categorías, por lo que su suma no es un total.",
		AR: "{$name}: قد يقع السجل الواحد في عدة فئات منها، فلا يساوي مجموعها إجماليًا.",
	}
	renderNestedIs = i18n.Template{
		EN: "{$name}: what is marked {$sign} or indented counts within the entry before it too.",
		FR: "{$name}\u00a0: ce qui est marqué {$sign} ou en retrait compte aussi dans l’entrée qui le précède.",
		ES: "{$name}: lo marcado {$sign} o sangrado cuenta también dentro de la entrada que lo precede.",
		AR: "{$name}: ما يحمل العلامة {$sign} أو يبدأ أبعد من غيره محسوب أيضًا ضمن ما قبله.",
	}
	renderOneIs  = i18n.Template{EN: "{$name}: {$label}.", FR: "{$name}\u00a0: {$label}.", ES: "{$name}: {$label}.", AR: "{$name}: {$label}."}
	renderOnceIs = i18n.Template{
		EN: "A person is counted once in each number, so a total may be less than the sum of its parts.",
		FR: "Une personne est comptée une seule fois dans chaque nombre\u00a0; un total peut donc être inférieur à la somme de ses parties.",
		ES: "Cada persona se cuenta una sola vez en cada número, por lo que un total puede ser menor que la suma de sus partes.",
		AR: "يُحصى الشخص مرة واحدة في كل رقم، فقد يقل الإجمالي عن مجموع أجزائه.",
	}
	renderValuesIs = i18n.Template{
		EN: "Sum, mean, median and 90th percentile are those of the records with a value.",
		FR: "Somme, moyenne, médiane et 90e centile portent sur les enregistrements qui ont une valeur.",
		ES: "La suma, la media, la mediana y el percentil 90 son los de los registros con valor.",
		AR: "المجموع والمتوسط والوسيط والمئين 90 هي للسجلات ذات القيمة.",
	}
	renderMeanOf = i18n.Template{EN: "{$measure}: mean", FR: "{$measure}\u00a0: moyenne", ES: "{$measure}: media", AR: "{$measure}: المتوسط"}
)
