package partnership

import "github.com/entente-civic/entente/i18n"

// The sentences about contributions; a table that nothing assigns.
var (
	cannotAdd = i18n.Template{
		EN: "amounts in {$currency} cannot be added up: some are lower bounds, others upper bounds or approximate",
		FR: "les montants en {$currency} ne peuvent pas être additionnés\u00a0: certains sont des minimums, d’autres des maximums ou des approximations",
		ES: "los importes en {$currency} no se pueden sumar: unos son mínimos y otros máximos o aproximados",
		AR: "لا يمكن جمع المبالغ بعملة {$currency}: بعضها حدود دنيا وبعضها حدود عليا أو تقريبي",
	}
	scheduleExceeds = i18n.Template{
		EN: "the instalments of “{$contribution}” add up to {$sum}, more than its amount of {$amount}",
		FR: "les versements de «\u00a0{$contribution}\u00a0» totalisent {$sum}, soit plus que son montant de {$amount}",
		ES: "los pagos de «{$contribution}» suman {$sum}, más que su importe de {$amount}",
		AR: "مجموع دفعات «{$contribution}» هو {$sum}، وهو أكثر من مبلغها البالغ {$amount}",
	}
	scheduleCurrency = i18n.Template{
		EN: "the instalments of “{$contribution}” are not all in {$currency}, the currency of its amount",
		FR: "les versements de «\u00a0{$contribution}\u00a0» ne sont pas tous en {$currency}, la devise de son montant",
		ES: "los pagos de «{$contribution}» no están todos en {$currency}, la moneda de su importe",
		AR: "ليست كل دفعات «{$contribution}» بعملة مبلغها {$currency}",
	}
	badYears = i18n.Template{
		EN: "the period {$period} cannot be divided into years: it needs whole years with a start and an end, at most {$most :integer} of them, and must say how they are counted",
		FR: "la période {$period} ne peut pas être divisée en années\u00a0: il faut des années entières avec un début et une fin, au plus {$most :integer}, et le mode de décompte",
		ES: "el período {$period} no se puede dividir en años: ha de tener años enteros con principio y fin, como máximo {$most :integer}, e indicar cómo se cuentan",
		AR: "لا يمكن تقسيم الفترة {$period} إلى سنوات: يلزم أن تكون سنوات كاملة لها بداية ونهاية، وألا يزيد عددها على {$most :integer}، وأن تُذكر طريقة عدّها",
	}
	notExact = i18n.Template{
		EN: "no share can be given of “{$contribution}”, whose amount is a bound or approximate",
		FR: "on ne peut pas donner la part de «\u00a0{$contribution}\u00a0», dont le montant est une borne ou une approximation",
		ES: "no se puede dar la parte de «{$contribution}», cuyo importe es un límite o es aproximado",
		AR: "لا يمكن إعطاء حصة «{$contribution}» لأن مبلغها حدّ أو تقريبي",
	}
	noShares = i18n.Template{
		EN: "shares can be given only of amounts of which none is negative and not all are zero",
		FR: "on ne peut donner de parts que de montants dont aucun n’est négatif et qui ne sont pas tous nuls",
		ES: "solo se pueden dar partes de importes de los que ninguno sea negativo y no todos sean cero",
		AR: "لا يمكن إعطاء حصص إلا من مبالغ ليس فيها ما هو سالب وليست كلها صفرًا",
	}
)
