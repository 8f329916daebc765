from django.conf import settings
from django.db import models


class Post(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    customer = models.ForeignKey("shop.Customer", on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
